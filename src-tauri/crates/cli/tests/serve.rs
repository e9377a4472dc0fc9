//! The browser shell, knocked at as other pages, other names and other programs would.
#![expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]

use serde_json::{Value, json};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, Stdio};
use tempfile::TempDir;

/// A server over an empty folder, ended with the test.
struct Server {
    child: Child,
    port: u16,
    token: String,
    folder: TempDir,
}

impl Server {
    fn start() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let ui = folder.path().join("ui");
        std::fs::create_dir(&ui).unwrap();
        std::fs::write(ui.join("index.html"), "<!doctype html><title>学程</title>").unwrap();
        std::fs::write(folder.path().join("secret.txt"), "outside").unwrap();
        let mut child = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"))
            .arg("--data")
            .arg(folder.path().join("office"))
            .args(["serve".as_ref(), "--ui".as_ref(), ui.as_os_str()])
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut address = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut address).unwrap();
        let (host, token) = address.trim().split_once("/#token=").unwrap();
        let port = host.strip_prefix("http://127.0.0.1:").unwrap().parse().unwrap();
        Self { child, port, token: token.to_owned(), folder }
    }

    fn own(&self) -> String {
        format!("127.0.0.1:{}", self.port)
    }

    /// Sends a request as it stands, and answers the whole reply.
    fn raw(&self, request: &str) -> String {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        let mut reply = String::new();
        stream.read_to_string(&mut reply).unwrap();
        reply
    }

    fn ask(&self, first: &str, headers: &[(&str, &str)], body: &str) -> (u16, String) {
        let headers: Vec<String> =
            headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        let headers = headers.concat();
        let length = body.len();
        let reply = self.raw(&format!(
            "{first} HTTP/1.1\r\n{headers}Content-Type: application/json\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n{body}"
        ));
        (reply.split(' ').nth(1).unwrap().parse().unwrap(), reply)
    }

    fn session(&self, token: &str) -> (u16, Option<String>) {
        let body = json!({ "token": token }).to_string();
        let (status, reply) = self.ask("POST /session", &[("Host", &self.own())], &body);
        let (_, body) = reply.split_once("\r\n\r\n").unwrap();
        let answer: Value = serde_json::from_str(body).unwrap_or_default();
        (status, answer.get("session").and_then(Value::as_str).map(str::to_owned))
    }

    fn rpc(&self, headers: &[(&str, &str)]) -> u16 {
        self.ask("POST /rpc", headers, r#"{"name":"office.state","input":null}"#).0
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn the_token_in_the_address_is_spent_by_whoever_comes_first() {
    let server = Server::start();
    assert_eq!(server.session("0000").0, 401, "a guess opens nothing");
    let (status, session) = server.session(&server.token);
    let session = session.unwrap();
    assert_eq!(status, 200, "the address opens it");
    assert_eq!(server.session(&server.token), (401, None), "once");
    let own = server.own();
    assert_eq!(
        server.rpc(&[("Host", &own), ("X-Xuecheng-Session", &session)]),
        200,
        "whoever opened it is answered"
    );
    assert_eq!(server.rpc(&[("Host", &own)]), 401, "another program on this machine is not");
    assert_eq!(
        server.rpc(&[("Host", &own), ("X-Xuecheng-Session", &server.token)]),
        401,
        "nor with the token"
    );
}

#[test]
fn a_name_rebound_to_this_machine_and_another_sites_page_are_turned_away_even_with_the_secret() {
    let server = Server::start();
    let session = server.session(&server.token).1.unwrap();
    let (own, secret) = (server.own(), ("X-Xuecheng-Session", session.as_str()));
    let rebound = format!("evil.example:{}", server.port);
    for host in [rebound.as_str(), "evil.example", "127.0.0.1", "127.0.0.1:1", "", "[::1]:80"] {
        assert_eq!(server.rpc(&[("Host", host), secret]), 403, "Host: {host}");
        assert_eq!(server.ask("GET /", &[("Host", host)], "").0, 403, "not even the page, Host: {host}");
    }
    let page = format!("http://{own}");
    assert_eq!(server.rpc(&[("Host", &own), ("Origin", &page), secret]), 200, "its own page");
    for origin in ["https://evil.example", "null", "http://127.0.0.1:1", "file://", &format!("https://{own}")]
    {
        assert_eq!(server.rpc(&[("Host", &own), ("Origin", origin), secret]), 403, "Origin: {origin}");
    }
    assert_eq!(
        server.rpc(&[("Host", &own), ("Host", "evil.example"), secret]) / 100,
        4,
        "two hosts are none"
    );
}

#[test]
fn its_pages_carry_a_strict_policy_and_nothing_outside_them_is_served() {
    let server = Server::start();
    let own = server.own();
    let (status, page) = server.ask("GET /", &[("Host", &own)], "");
    let page = page.to_lowercase();
    assert_eq!(status, 200);
    assert!(page.contains("content-security-policy: default-src 'self';"), "{page}");
    assert!(
        page.contains("style-src 'self';") && !page.contains("script-src"),
        "nothing runs inline: {page}"
    );
    assert!(page.contains("frame-ancestors 'none'") && !page.contains("unsafe-eval"), "{page}");
    assert!(page.contains("x-content-type-options: nosniff"), "{page}");
    assert!(!page.contains("access-control-allow"), "no other site may read it: {page}");
    for path in ["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "//etc/passwd"] {
        let (status, reply) = server.ask(&format!("GET {path}"), &[("Host", &own)], "");
        assert!(status >= 400 && !reply.contains("outside"), "{path}: {reply}");
    }
    assert_eq!(server.ask("GET /rpc", &[("Host", &own)], "").0 / 100, 4, "a call is posted");
}

#[cfg(unix)]
#[test]
fn ctrl_c_ends_a_long_job_and_then_the_program() {
    let mut server = Server::start();
    let (own, session) = (server.own(), server.session(&server.token).1.unwrap());
    let headers = [("Host", own.as_str()), ("X-Xuecheng-Session", session.as_str())];
    let job = r#"{"name":"office.record_example","input":{},"job":"long"}"#;
    let (status, reply) = std::thread::scope(|threads| {
        let recording = threads.spawn(|| server.ask("POST /rpc", &headers, job));
        let unseen = || server.ask("GET /progress?job=long", &headers, "").1.ends_with("null");
        while !recording.is_finished() && unseen() {}
        let interrupt = format!("kill -INT {}", server.child.id());
        assert!(Command::new("sh").args(["-c", &interrupt]).status().unwrap().success(), "as Ctrl-C does");
        recording.join().unwrap()
    });
    assert!(status == 422 && reply.contains("store.cancelled"), "it does not go on to its end: {reply}");
    assert!(server.child.wait().unwrap().success(), "and the program ends like any other");
}

#[test]
fn a_port_that_is_taken_is_told_in_a_sentence() {
    let server = Server::start();
    let mut second = Command::new(env!("CARGO_BIN_EXE_xuecheng-cli"));
    let second = second.args(["--lang", "zh", "--data"]).arg(server.folder.path().join("office"));
    let second = second.args(["serve", "--port", &server.port.to_string(), "--ui"]);
    let output = second.arg(server.folder.path().join("ui")).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "it does not begin");
    assert!(said.contains("请换一个端口") && said.contains(&server.port.to_string()), "what to do: {said}");
}
