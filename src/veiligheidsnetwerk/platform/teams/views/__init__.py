"""The pages of expert teams."""
