stranger = This is a working tool of the inspection commissions. If you belong to one, ask your administrator for an invitation link.
door-pending = Your access still waits for a second administrator to confirm it. You will get a message here.
door-suspended = Your access is suspended, so this can't be done. Your administrator can tell you more.
door-upcoming = Your access has not begun yet. You will be able to work here from its first day.
door-expired = Your access has expired, so this can't be done. Ask your administrator to renew it.
door-ended = Your access has ended, so this can't be done. What you reported stays safe.
sorry-parked = Something went wrong on our side with your last step. It is kept, an operator will look at it, and nothing that you entered before is lost. Please try once more.
