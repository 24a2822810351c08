errors-stale = This button is out of date. Please choose again from the new menu below.
errors-apology = Sorry, something went wrong and this step was not done. Everything you did before is safe. Please try again; if it fails again, call the community and give this number: { $number }
errors-set-aside = ⚠️ One message could not be handled and was set aside, number { $number }. Please tell whoever runs the system.
errors-expired = ⚠️ { $count ->
    [one] One reminder
   *[other] { $count } reminders
} could not be sent in time because the system or the network was down; sending late would be no use any more.
