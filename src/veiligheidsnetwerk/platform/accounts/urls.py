from django.urls import path

from veiligheidsnetwerk.platform.accounts import views

# allauth looks its own addresses up by these names.
urlpatterns = [
    path("inloggen/", views.SignIn.as_view(), name="account_login"),
    path("uitloggen/", views.SignOut.as_view(), name="account_logout"),
]
