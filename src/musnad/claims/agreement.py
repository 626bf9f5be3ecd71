"""Agreement: which phrase can be a verb's subject, by gender, number and case.

قتل التنظيم / قتلت القوات          behind its verb a subject agrees in gender alone
القوات اعتقلت، مسلحون هاجموا       before it in number too; a plural of things counts as feminine
"""

from musnad.mentions.phrase import Phrase
from musnad.mentions.scan import Scan

_COLLECTIVE = frozenset(("group", "government", "name", "aircraft", "vehicle", "nationality", "source"))
_FEMININE_ENDS = ("ه", "ات", "اء")
PLURALS = frozenset(("3mp", "3fp"))
_DUALS = frozenset(("3md", "3fd"))


class Agreement:
    """Tells whether phrases of one sentence agree with its verbs."""

    def __init__(self, scan: Scan) -> None:
        self._scan = scan

    def behind(self, phrase: Phrase, person: str) -> bool:
        """Whether a phrase can be the subject of a singular verb before it: gender alone decides, and doubt allows."""
        feminine = self._is_feminine(phrase)
        if person == "3fs":
            return feminine is not False
        return person != "3ms" or feminine is not True

    def before(self, phrase: Phrase, person: str) -> bool:
        """Whether a phrase can be the subject of a verb behind it: gender and number alike."""
        if person == self._of_quantity(phrase):
            return True
        if phrase.number is not None and phrase.low != 1 and phrase.low != 2 and person in PLURALS:
            return True
        if phrase.noun_class == "name" and phrase.form == "plural" and person in PLURALS:
            return True
        if phrase.noun_class in _COLLECTIVE and not (phrase.noun_class == "nationality" and phrase.form != "singular"):
            return self.is_singular(phrase, person)
        if phrase.noun_class == "family":
            return person == "3fs"
        if phrase.form == "dual" or phrase.low == phrase.high == 2:
            return person in _DUALS
        if phrase.form == "plural" or phrase.number is not None and phrase.low != 1:
            return person in PLURALS
        return self.is_singular(phrase, person)

    def _of_quantity(self, phrase: Phrase) -> str | None:
        """مجموعة من المسلحين خطفت، عدد من الجنود أصيب: the verb may agree with the word for how many."""
        if phrase.number is None or phrase.number.form != "vague" or phrase.start == phrase.head:
            return None
        return "3fs" if self._scan.tokens[phrase.start].norm.endswith("ه") else "3ms"

    def is_singular(self, phrase: Phrase, person: str) -> bool:
        """Whether a phrase surely fits a verb in the singular."""
        if person not in ("3ms", "3fs"):
            return False
        feminine = self._gender(phrase)
        return feminine is None or feminine == (person == "3fs")

    def case(self, phrase: Phrase) -> str:
        """Nominative, accusative or "" where the form does not tell."""
        token = self._scan.tokens[phrase.start]
        norm = token.norm
        if token.text.rstrip("،").endswith(("ً", "ًا", "اً")) or (
            norm.endswith("ا") and phrase.form == "singular" and not norm.endswith("يا")
        ):
            return "accusative"
        if phrase.number is None:
            if norm.endswith(("ون", "ان")) and phrase.form in ("plural", "dual"):
                return "nominative"
            if norm.endswith("ين") and phrase.form in ("plural", "dual"):
                return "accusative"
        elif phrase.number.form == "words":
            if norm.endswith("ون"):
                return "nominative"
            if norm.endswith("ين"):
                return "accusative"
        return ""

    def _gender(self, phrase: Phrase) -> bool | None:
        """Whether feminine, by its form; None where the word does not tell, as with most names."""
        norm = self._scan.tokens[phrase.head].norm.removesuffix(phrase.suffix)
        noun = self._scan.noun(phrase.head)
        broken = phrase.form == "plural" and norm.endswith("اء")  # سجناء, أعضاء
        if phrase.noun_class == "woman" or norm.endswith(_FEMININE_ENDS) and not (broken and phrase.is_people):
            return True
        if noun is not None and noun.sense.value.lemma.endswith("يا"):
            return True
        if phrase.noun_class == "name" and phrase.form == "plural":
            return None  # مجاهدو القسام: men of a force
        if phrase.noun_class in _COLLECTIVE and phrase.form == "plural":
            return True
        return None if noun is None and phrase.noun_class in ("name", "named", "unknown") else False

    def _is_feminine(self, phrase: Phrase) -> bool | None:
        """Whether feminine; None where neither the form nor the class decides."""
        if self._gender(phrase):
            return True
        if phrase.noun_class in ("building", "weapon") and phrase.form == "plural":
            return True
        return False if phrase.is_people and (phrase.form == "singular" or phrase.number is not None) else None
