//! The terminal program. Keys become messages, `update` changes the model and asks for
//! effects, `draw` makes the screen of model and panel; a session ties them to the room.

pub mod board;
pub mod bytes;
pub mod chrome;
pub mod color;
pub mod consensus;
pub mod due;
pub mod fit;
pub mod follow;
pub mod hints;
pub mod journal;
pub mod key;
pub mod keymap;
pub mod line_input;
pub mod lines;
pub mod local;
pub mod model;
pub mod msg;
pub mod overlay;
pub mod overview;
pub mod paint;
pub mod painter;
pub mod papers;
pub mod place;
pub mod project;
pub mod projects;
pub mod ranking;
pub mod screening;
pub mod session;
pub mod settings;
pub mod sitting;
pub mod territory;
pub mod theme;
pub mod update;
