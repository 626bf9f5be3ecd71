"""Particles: closed classes of the language that rules ask for by name, in their folded spelling."""

# no place where it happened, but where something went, came through or was with: عبر الحدود، باتجاه عسقلان
ELSEWHERE = frozenset(("عبر", "الي", "باتجاه", "نحو", "صوب", "مع", "حتي"))
# behind which an unknown word is most likely a place
IN = frozenset(("في", "وفي", "ففي"))
# between a subject and its verb: الجيش كان قد أعلن
AUXILIARIES = frozenset(("قد", "كان", "كانت", "كانوا"))
# what is said begins behind them
SPEECH_OPENERS = frozenset(("ان", "بان", "انه", "بانه", "انها", "بانها", "انهم", "بانهم", "عن", ":"))
# who quotes stands behind them: نقلت الوكالة عن
QUOTED_FROM = frozenset(("عن", "الي"))
# that a cue does not reach across
MEANWHILE = frozenset(("فيما", "بينما", "كما"))
# right before a speaker who vouches for what was told first: كما قال، على ما أفاد
AS_SAID = frozenset(("كما", "علي"))
