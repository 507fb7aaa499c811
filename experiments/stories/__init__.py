"""What a run was, in words: the story of a group, of an actor, of a customer."""
