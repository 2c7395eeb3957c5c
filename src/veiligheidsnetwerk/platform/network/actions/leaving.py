"""What is kept of people who left: who sat where stays, how to reach them goes."""

from django.utils import timezone

from veiligheidsnetwerk.platform.core.events import Event, Thing
from veiligheidsnetwerk.platform.network.actions.saving import Order, carried_out
from veiligheidsnetwerk.platform.network.models import Change, Person


def gone_address(person: Person) -> str:
    """What stands in the place of an address; nobody can have it."""
    return f"vertrokken-{person.pk}@voorbeeld.invalid"


def reduce_person(person: Person, *, order: Order) -> None:
    """Take away the address of someone who left, in the history too. The name stays with what was decided."""
    with carried_out(order):
        label = str(Person._meta.get_field("email").verbose_name)
        for change in Change.objects.filter(person=person):
            kept = [detail for detail in change.details if detail[0] != label]
            if kept != change.details:
                change.details = kept
                change.save(update_fields=["details"])
        person.email = gone_address(person)
        person.reduced_on = timezone.localdate(order.now)
        person.version += 1
        person.save()
        about = Thing("person", str(person.pk), f"persoon {person}")
        order.events.append(Event(code="network.person.reduced", by=order.by, about=about))
