"""What stands above the items: council, body, day, name, venue, chair and attendance."""
