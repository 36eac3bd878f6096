//! The command line.

mod cli;

use std::process::ExitCode;

/// Opening a long log makes and frees millions of small pieces of memory on several threads.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    cli::main()
}
