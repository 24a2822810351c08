refusals-not-now = This cannot be done now.
refusals-not-allowed = You do not have permission for this step. If that seems wrong, please ask the community staff.
refusals-not-registered = Please register first, under “👤 Me”. It takes two minutes.
refusals-not-verified = This is for confirmed residents. Enter your invite code under “👤 Me”, or ask a staff member to confirm you.
refusals-not-found = This was not found. It may have been taken down.
refusals-not-yours = This belongs to somebody else, so you cannot change it.
refusals-too-long = That is too long. Please keep it within { $most } characters.
refusals-blank = There was no text. Please write again.
