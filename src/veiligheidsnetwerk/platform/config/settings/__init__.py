"""All settings, by subject. Environments differ in variables only; `environment` reads them.

Every module below may be read on its own; this one only puts them together.
"""

from veiligheidsnetwerk.platform.config.settings.apps import *
from veiligheidsnetwerk.platform.config.settings.audit import *
from veiligheidsnetwerk.platform.config.settings.database import *
from veiligheidsnetwerk.platform.config.settings.environment import *
from veiligheidsnetwerk.platform.config.settings.figures import *
from veiligheidsnetwerk.platform.config.settings.language import *
from veiligheidsnetwerk.platform.config.settings.library import *
from veiligheidsnetwerk.platform.config.settings.logs import *
from veiligheidsnetwerk.platform.config.settings.mail import *
from veiligheidsnetwerk.platform.config.settings.security import *
from veiligheidsnetwerk.platform.config.settings.sign_in import *
from veiligheidsnetwerk.platform.config.settings.static import *
