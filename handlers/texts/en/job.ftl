### What is done outside of a conversation

sorry-job = Something went wrong on our side, so this could not be finished. An operator will look at it, and nothing that you entered before is lost. Please try again later.
