"""Reading for tests: a text of our own into claims, and short forms to compare them by."""

from musnad.claims import compose
from musnad.lexicon.knowledge import load_knowledge
from musnad.record import Claim, Document
from musnad.sentences import parse


def claims_of(text: str, published: str | None = "2022-01-25") -> tuple[Claim, ...]:
    """The claims that are read from a text."""
    knowledge = load_knowledge()
    document = Document(id="t", text=text, published=published)
    return compose(document, parse(text, knowledge.lexicon.knows), knowledge)


def the_claim(text: str, published: str | None = "2022-01-25") -> Claim:
    """The only claim of a text."""
    claims = claims_of(text, published)
    assert len(claims) == 1, [(claim.kind, claim.trigger.text) for claim in claims]
    return claims[0]


def agents(claim: Claim) -> list[str]:
    """The words of a claim's agents."""
    return [agent.text for agent in claim.agents]


def targets(claim: Claim) -> list[str]:
    """The words of a claim's targets."""
    return [target.text for target in claim.targets]


def counts(claim: Claim) -> list[tuple[str, int | None, int | None]]:
    """Role, low and high of a claim's counts."""
    return [(count.role, count.low, count.high) for count in claim.counts]
