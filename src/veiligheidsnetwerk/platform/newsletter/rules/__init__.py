"""Pure decisions about editions, readers and mails that come back."""
