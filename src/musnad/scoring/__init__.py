"""score(gold, predicted) → Scores: how well records agree with annotations, slot by slot."""

from musnad.scoring.annotations import Annotation, load_annotations
from musnad.scoring.calibration import Bin, Calibration
from musnad.scoring.causes import Fault
from musnad.scoring.figures import SLOTS, Figure
from musnad.scoring.scores import Scores, score

__all__ = [
    "SLOTS",
    "Annotation",
    "Bin",
    "Calibration",
    "Fault",
    "Figure",
    "Scores",
    "load_annotations",
    "score",
]
