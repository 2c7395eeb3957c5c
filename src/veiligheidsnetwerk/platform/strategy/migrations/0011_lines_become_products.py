"""What was a line of a goal ("a handreiking: the OM") becomes a product with a maker."""

from typing import Any

from django.db import migrations


def move(apps: Any, _schema: Any) -> None:
    product = apps.get_model("strategy", "Product")
    for goal in apps.get_model("strategy", "Goal").objects.exclude(product_lines=[]):
        for line in goal.product_lines:
            title, colon, owner = line.rpartition(": ")
            named = (title, owner) if colon and len(owner) <= 120 else (line, "")
            product.objects.create(goal=goal, title=named[0][:200], owner=named[1], text=line[200:800])


def move_back(apps: Any, _schema: Any) -> None:
    for goal in apps.get_model("strategy", "Goal").objects.all():
        made = goal.products.order_by("pk")
        goal.product_lines = [f"{each.title}: {each.owner}" if each.owner else each.title for each in made]
        goal.save()


class Migration(migrations.Migration):
    dependencies = [("strategy", "0010_products_and_progress")]
    operations = [migrations.RunPython(move, move_back)]
