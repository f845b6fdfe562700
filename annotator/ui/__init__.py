"""The window: Qt lives here and in `app` only. Comes after every stage; nothing but `app` imports it."""
