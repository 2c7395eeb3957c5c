from django.apps import AppConfig
from django.core import checks

from veiligheidsnetwerk.platform.accounts.checks import no_demo_accounts_in_production


class AccountsConfig(AppConfig):
    name = "veiligheidsnetwerk.platform.accounts"
    label = "accounts"
    verbose_name = "Accounts"

    def ready(self) -> None:
        from veiligheidsnetwerk.platform.accounts import guarding, letters, recording
        from veiligheidsnetwerk.platform.network.actions import saving

        saving.check_changes_with(guarding.keep_a_beheerder)
        recording.listen()
        letters.register()
        checks.register(no_demo_accounts_in_production, checks.Tags.database, deploy=True)
