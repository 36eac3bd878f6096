//! What keys do on these screens.
