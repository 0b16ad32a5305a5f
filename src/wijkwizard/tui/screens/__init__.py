"""The screens; each knows the session through the app, and asks its parts to show things."""
