# From afar: keys, login, the room, the board.

event-key-registered = registered the key { $fingerprint } for { $name }
event-key-revoked = revoked the key { $fingerprint } of { $name }
event-item-called = called { $project } · { $sub }
event-project-called = called { $project }

refusal-key-taken = The key is { $name }'s already: each person uses their own. Make another with "ssh-keygen -t ed25519".
refusal-unknown-key = No key has the fingerprint { $fingerprint }: "vaglio keys PANEL" lists them.
refusal-taken-over = This session went on elsewhere with your login: nothing is written from here any more. Press q and log in again.
refusal-key-gone = The key { $fingerprint } with which you logged in was revoked: nothing was written. Ask the secretary.

ending-taken-over = The session went on elsewhere with your login: here it has ended. Nothing was lost.
ending-key-revoked = The key with which you logged in was revoked: the session has ended. Ask the secretary.
