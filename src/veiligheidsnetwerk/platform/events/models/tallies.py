"""What people thought of a meeting, as counts."""

from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.events.models.meetings import Meeting
from veiligheidsnetwerk.platform.events.rules.looking_back import ANSWERS, QUESTIONS


class Tally(models.Model):
    """How many people gave one answer to one question. Who gave which is kept nowhere."""

    meeting = models.ForeignKey(Meeting, models.PROTECT, related_name="tallies")
    question = models.CharField("vraag", max_length=10, choices=list(QUESTIONS.items()))
    answer = models.CharField("antwoord", max_length=10, choices=list(ANSWERS.items()))
    count = models.PositiveIntegerField("aantal", default=0)

    objects: ClassVar[models.Manager["Tally"]] = models.Manager()

    class Meta:
        verbose_name = "telling"
        constraints = (
            models.UniqueConstraint(fields=("meeting", "question", "answer"), name="one_tally_of_an_answer"),
        )

    def __str__(self) -> str:
        return f"{self.get_question_display()} {self.get_answer_display()}"
