//! Programs a story starts, which end with it.

use rustix::process::{Pid, Signal, kill_process};
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

/// A program that is ended when this is dropped.
pub struct Owned(Child);

impl Owned {
    /// Starts a program whose output nobody reads.
    pub fn start(command: &mut Command) -> Self {
        command.stdin(Stdio::null()).stdout(Stdio::null());
        Self(spawn(command))
    }

    /// Starts a program and waits for the first line it prints.
    pub fn start_and_read(command: &mut Command) -> (Self, String) {
        let mut child = spawn(command.stdin(Stdio::null()).stdout(Stdio::piped()));
        let mut line = String::new();
        let output = child.stdout.take().expect("the output is piped");
        BufReader::new(output).read_line(&mut line).unwrap();
        let line = line.trim().to_owned();
        assert!(!line.is_empty(), "{command:?} ended without saying where it listens");
        (Self(child), line)
    }
}

fn spawn(command: &mut Command) -> Child {
    command.spawn().unwrap_or_else(|error| panic!("{command:?} cannot be started: {error}"))
}

impl Drop for Owned {
    fn drop(&mut self) {
        // It may have ended already.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Kills every process that carries `mark` in its environment: children of children too, such as the window and its
/// web process, which outlive a driver that is killed.
pub fn kill_all_marked(mark: &str) {
    for pid in marked(mark) {
        // It may have ended in between.
        let _ = kill_process(pid, Signal::KILL);
    }
}

/// The processes that carry `mark` in their environment.
pub fn marked(mark: &str) -> Vec<Pid> {
    let numbers = std::fs::read_dir("/proc").unwrap().flatten();
    let pids = numbers.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.filter(|pid| carries(*pid, mark)).filter_map(Pid::from_raw).collect()
}

fn carries(pid: i32, mark: &str) -> bool {
    let environment =
        std::fs::read(Path::new("/proc").join(pid.to_string()).join("environ")).unwrap_or_default();
    environment.split(|byte| *byte == 0).any(|variable| variable == mark.as_bytes())
}
