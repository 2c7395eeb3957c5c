from typing import ClassVar

from django.db import models

from veiligheidsnetwerk.platform.accounts.models.user import User


class DirectoryLink(models.Model):
    """An account is of someone in the directory of a partner, known there by a key that nobody else gets."""

    account = models.ForeignKey(User, models.CASCADE, related_name="directory_links")
    directory = models.CharField("organisatie", max_length=40)
    subject = models.CharField("sleutel daar", max_length=255)
    linked_at = models.DateTimeField("gekoppeld op", auto_now_add=True)

    objects: ClassVar[models.Manager["DirectoryLink"]] = models.Manager()

    class Meta:
        verbose_name = "koppeling met een organisatie"
        verbose_name_plural = "koppelingen met organisaties"
        constraints = (
            models.UniqueConstraint(fields=["directory", "subject"], name="one_account_for_each_subject"),
            models.UniqueConstraint(fields=["directory", "account"], name="one_subject_for_each_account"),
        )

    def __str__(self) -> str:
        return f"{self.account} bij {self.directory}"
