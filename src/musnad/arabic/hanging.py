"""Hanging words: those that cannot end a sentence, so that a line which they close goes on in the next one."""

from musnad.arabic.letters import fold_word

_WORDS = (
    "أن إن لأن بأن وأن حيث في وفي من ومن على وعلى إلى وإلى عن وعن مع ومع بين وبين ضد خلال منذ حتى نحو قرب شمالي جنوبي "
    "شرقي غربي باتجاه أو أم ثم التي الذي الذين اللذين اللتين هذا هذه كل بعض عدة إحدى لم لن قد سوف لدى عند عبر إثر جراء "
    "بسبب نتيجة بدون غير كما فيما بينما عندما لكن ولكن و كان كانت وكان وكانت تم وتم ابن بنت أبو آل"
)
HANGING = frozenset(map(fold_word, _WORDS.split()))


def hangs(line: str) -> bool:
    """Whether a line ends in a word that needs another one behind it.

    >>> hangs("وقصفت المدفعية مواقع في")
    True
    """
    words = line.rsplit(maxsplit=1)
    return bool(words) and fold_word(words[-1]) in HANGING
