"""The pages of documents and of the tasks that come out of them."""
