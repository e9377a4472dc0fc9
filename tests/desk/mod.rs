//! A desk to work at: a screen, a session bus, a home folder and a driver, all of its own, all gone afterwards.
//!
//! Stories in the real window happen here. `cargo xtask test --only desktop` runs them. A story asserts; how to find and
//! press things is [`Window`]'s affair. With `XUECHENG_SCREENSHOTS=DIR` every [`Window::screenshot`] is kept there, and
//! one of each failure.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a story stops at the first surprise"
)]

mod keys;
mod office;
mod owned;
mod screen;
mod window;

pub use office::Office;
pub use window::Window;

use fantoccini::ClientBuilder;
use hyper_util::client::legacy::connect::HttpConnector;
use owned::{Owned, kill_all_marked, marked};
use serde_json::json;
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio::time::{sleep, timeout};

/// How long one story may take, the building of an example county in a debug build included.
const STORY: Duration = Duration::from_mins(6);
/// How long the driver may take to listen, and the program to end.
const SOON: Duration = Duration::from_mins(2);
/// How long a window may take to close before it is asked again.
const CLICK_AGAIN: Duration = Duration::from_secs(5);
/// The variable by which every process of a desk is known.
const MARK: &str = "XUECHENG_DESK";
const SCREEN: &str = "1600x1000x24";
/// The same in pixels, for a window that has all of it.
pub const WHOLE_SCREEN: (u64, u64) = (1600, 1000);

/// One person's place at a computer.
pub struct Desk {
    program: PathBuf,
    home: TempDir,
    mark: String,
    display: String,
    surroundings: Vec<(&'static str, PathBuf)>,
    driver: String,
    _owned: [Owned; 3],
}

/// Lets a story happen at a desk of its own, and stops it when it takes too long.
pub async fn story(happens: impl AsyncFnOnce(&Desk)) {
    story_of(required("XUECHENG_PROGRAM"), happens).await;
}

/// The same with another program than the product's own.
pub async fn story_of(program: PathBuf, happens: impl AsyncFnOnce(&Desk)) {
    let desk = Desk::new(program).await;
    timeout(STORY, happens(&desk)).await.expect("the story took too long");
}

impl Desk {
    async fn new(program: PathBuf) -> Self {
        let home = tempfile::tempdir().unwrap();
        let (xvfb, number) = Owned::start_and_read(
            Command::new("Xvfb")
                .args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp"])
                .stderr(Stdio::null()),
        );
        let (bus, address) = start_bus(home.path());
        let (port, native) = (free_port(), free_port());
        let mut surroundings = own_home(home.path());
        let display = format!(":{number}");
        screen::grant_whole_screens(&display);
        surroundings.push(("DISPLAY", display.clone().into()));
        surroundings.push(("DBUS_SESSION_BUS_ADDRESS", address.into()));
        let mut driver = Command::new(required("XUECHENG_TAURI_DRIVER"));
        driver.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        driver.envs(surroundings.iter().map(|(variable, value)| (variable, value)));
        let driver = Owned::start(&mut driver);
        until_listening(port).await;
        until_listening(native).await;
        let mark = format!("{MARK}={}", home.path().display());
        let driver_address = format!("http://127.0.0.1:{port}");
        let owned = [driver, bus, xvfb];
        Self { program, home, mark, display, surroundings, driver: driver_address, _owned: owned }
    }

    /// The office's folder, named to the program by `XUECHENG_DATA`.
    #[must_use]
    pub fn data(&self) -> PathBuf {
        data(self.home.path())
    }

    /// A folder for the story's own files.
    #[must_use]
    pub fn folder(&self) -> &Path {
        self.home.path()
    }

    /// Starts the program with `options` and waits until its page is there.
    pub async fn open(&self, options: &[&str]) -> Window {
        let wanted = json!({ "tauri:options": { "application": self.program, "args": options } });
        let client = ClientBuilder::new(HttpConnector::new())
            .capabilities(wanted.as_object().cloned().expect("an object"))
            .connect(&self.driver)
            .await
            .unwrap_or_else(|error| panic!("{} opens no window: {error}", self.program.display()));
        let window = Window::new(client);
        window.wait_for("body *").await;
        window
    }

    /// Closes the window as its user would, and waits until the program has put its things away and ended. (A driver
    /// that ends its session kills the program instead.)
    pub async fn close(&self, window: Window) {
        assert!(screen::close_windows(&self.display) > 0, "there is no window to close");
        // A window that is just coming forward may not hear it; its user would click again.
        let ended = async {
            while timeout(CLICK_AGAIN, self.until_ended()).await.is_err() {
                screen::close_windows(&self.display);
            }
        };
        timeout(SOON, ended).await.expect("the program is still running after its window was closed");
        window.end_session().await;
    }

    /// Starts the program once more while it may be running already, and waits until this second start has ended.
    pub async fn start_again(&self, options: &[&str]) -> ExitStatus {
        let mut command = tokio::process::Command::new(&self.program);
        command.args(options).envs(self.surroundings.iter().map(|(variable, value)| (variable, value)));
        timeout(SOON, command.status()).await.expect("the second start goes on running").unwrap()
    }

    /// Kills the program without a warning, as a power cut would.
    pub async fn pull_the_plug(&self, window: Window) {
        for program in self.programs() {
            rustix::process::kill_process(program, rustix::process::Signal::KILL).unwrap();
        }
        timeout(SOON, self.until_ended()).await.expect("the program is still running after it was killed");
        window.end_session().await;
    }

    async fn until_ended(&self) {
        while !self.programs().is_empty() {
            sleep(Duration::from_millis(50)).await;
        }
    }

    /// The running programs at this desk.
    fn programs(&self) -> Vec<rustix::process::Pid> {
        let program = self.program.canonicalize().unwrap();
        let runs = |pid: &rustix::process::Pid| {
            std::fs::read_link(format!("/proc/{}/exe", pid.as_raw_nonzero())).is_ok_and(|exe| exe == program)
        };
        marked(&self.mark).into_iter().filter(runs).collect()
    }
}

impl Drop for Desk {
    fn drop(&mut self) {
        kill_all_marked(&self.mark);
    }
}

fn data(home: &Path) -> PathBuf {
    home.join("办公室")
}

/// A home that holds nothing of the developer's, and keeps nothing for the next story.
fn own_home(home: &Path) -> Vec<(&'static str, PathBuf)> {
    let runtime = home.join("run");
    std::fs::create_dir_all(&runtime).unwrap();
    vec![
        (MARK, home.to_owned()),
        ("XUECHENG_DATA", data(home)),
        ("HOME", home.to_owned()),
        ("XDG_CONFIG_HOME", home.join("config")),
        ("XDG_DATA_HOME", home.join("data")),
        ("XDG_CACHE_HOME", home.join("cache")),
        ("XDG_RUNTIME_DIR", runtime),
        ("LANG", "C.UTF-8".into()),
        // Nobody reads the screen aloud here, and looking for who might takes time.
        ("NO_AT_BRIDGE", "1".into()),
    ]
}

/// A session bus that starts no services: a desktop portal that is looked for and is not there costs half a minute.
fn start_bus(home: &Path) -> (Owned, String) {
    let file = home.join("bus.conf");
    let listen = home.join("bus").display().to_string();
    let rules =
        "<allow send_destination=\"*\" eavesdrop=\"true\"/><allow eavesdrop=\"true\"/><allow own=\"*\"/>";
    let text = format!(
        "<busconfig><type>session</type><listen>unix:path={listen}</listen><auth>EXTERNAL</auth>\
         <policy context=\"default\">{rules}</policy></busconfig>"
    );
    std::fs::write(&file, text).unwrap();
    let mut daemon = Command::new("dbus-daemon");
    daemon.arg(format!("--config-file={}", file.display())).args([
        "--nofork",
        "--nopidfile",
        "--print-address=1",
    ]);
    Owned::start_and_read(daemon.stderr(Stdio::null()))
}

/// A port nobody listens on.
fn free_port() -> u16 {
    TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).and_then(|listener| listener.local_addr()).unwrap().port()
}

async fn until_listening(port: u16) {
    let listening = async {
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            sleep(Duration::from_millis(20)).await;
        }
    };
    timeout(SOON, listening).await.expect("the driver does not listen");
}

/// A path that the task running the stories has to name.
#[must_use]
pub fn required(variable: &str) -> PathBuf {
    std::env::var_os(variable)
        .unwrap_or_else(|| panic!("{variable} is not set: run `cargo xtask test --only desktop`"))
        .into()
}
