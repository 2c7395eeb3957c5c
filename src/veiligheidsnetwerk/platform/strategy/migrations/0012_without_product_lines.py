from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("strategy", "0011_lines_become_products")]
    operations = [migrations.RemoveField("goal", "product_lines")]
