//! Who may call: requests to this address, from its own pages, with the session's secret.

use super::Shell;
use axum::Json;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};
use std::sync::{Mutex, PoisonError};
use training::store::hexadecimal;
use training::world::World;

/// The header that carries the session's secret.
const SECRET_HEADER: &str = "x-xuecheng-session";

/// What admits a request.
pub struct Admission {
    hosts: Vec<String>,
    token: Mutex<Option<String>>,
    secret: String,
}

impl Admission {
    /// A new session on a port, and the token that buys its secret once.
    pub fn new(port: u16, world: &dyn World) -> (Self, String) {
        let drawn = || {
            let mut bytes = [0; 32];
            world.fill(&mut bytes);
            hexadecimal(&bytes)
        };
        let (token, secret) = (drawn(), drawn());
        let mut hosts = vec![format!("127.0.0.1:{port}"), format!("localhost:{port}")];
        // Browsers leave out the port that is usual.
        if port == 80 {
            hosts.extend(["127.0.0.1", "localhost"].map(str::to_owned));
        }
        (Self { hosts, token: Mutex::new(Some(token.clone())), secret }, token)
    }

    /// The secret, if the token is the one not yet spent; it is spent by this.
    fn spend(&self, token: &str) -> Option<&str> {
        let mut unspent = self.token.lock().unwrap_or_else(PoisonError::into_inner);
        if unspent.as_deref().is_some_and(|unspent| same(unspent, token)) {
            *unspent = None;
            return Some(&self.secret);
        }
        None
    }

    /// Whether a request names this address as its host, and comes from its own pages if it says where from.
    fn is_from_here(&self, headers: &HeaderMap) -> bool {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let here = |host: &str| self.hosts.iter().any(|own| own == host);
        let origin_fits = match headers.get(header::ORIGIN) {
            None => true,
            Some(origin) => {
                origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://")).is_some_and(here)
            }
        };
        let names_one_host = headers.get_all(header::HOST).iter().count() == 1;
        names_one_host && text(header::HOST).is_some_and(here) && origin_fits
    }

    fn has_secret(&self, headers: &HeaderMap) -> bool {
        headers.get(SECRET_HEADER).is_some_and(|given| same(&self.secret, given.to_str().unwrap_or_default()))
    }
}

/// Compares without saying by its speed how much is right.
fn same(one: &str, other: &str) -> bool {
    one.len() == other.len() && one.bytes().zip(other.bytes()).fold(0, |differ, (a, b)| differ | (a ^ b)) == 0
}

/// Turns away what another host or another site's page sends.
pub async fn from_here(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    if shell.admission.is_from_here(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::FORBIDDEN.into_response()
    }
}

/// Turns away what lacks the session's secret.
pub async fn with_secret(State(shell): State<Shell>, request: Request, next: Next) -> Response {
    if shell.admission.has_secret(request.headers()) {
        next.run(request).await
    } else {
        StatusCode::UNAUTHORIZED.into_response()
    }
}

/// The token from the address.
#[derive(Deserialize)]
pub struct Token {
    token: String,
}

/// The session's secret.
#[derive(Serialize)]
struct Secret<'a> {
    session: &'a str,
}

/// Spends the token.
pub async fn exchange(State(shell): State<Shell>, Json(token): Json<Token>) -> Response {
    match shell.admission.spend(&token.token) {
        Some(session) => Json(Secret { session }).into_response(),
        None => StatusCode::UNAUTHORIZED.into_response(),
    }
}

#[cfg(test)]
#[expect(clippy::unwrap_used, reason = "a test stops at the first surprise")]
mod tests {
    use super::*;
    use calls::Surroundings;

    fn headers(pairs: &[(&'static str, &str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect()
    }

    #[test]
    fn a_token_buys_the_secret_once() {
        let (admission, token) = Admission::new(80, &Surroundings);
        assert_eq!(admission.spend("guess"), None, "a guess buys nothing");
        assert!(admission.spend(&token).is_some(), "the token does");
        assert_eq!(admission.spend(&token), None, "but only once");
    }

    #[test]
    fn only_this_machines_own_pages_are_answered() {
        let (admission, _) = Admission::new(80, &Surroundings);
        let from_here = |pairs| admission.is_from_here(&headers(pairs));
        assert!(from_here(&[("host", "127.0.0.1:80")]), "typed into the browser");
        assert!(from_here(&[("host", "localhost:80"), ("origin", "http://localhost:80")]), "its own page");
        assert!(!from_here(&[("host", "evil.example:80")]), "a name rebound to loopback");
        assert!(
            !from_here(&[("host", "127.0.0.1:80"), ("origin", "https://evil.example")]),
            "another site's page"
        );
        assert!(!from_here(&[("host", "127.0.0.1:80"), ("origin", "null")]), "a page without an origin");
        assert!(!from_here(&[]), "no host at all");
    }

    #[test]
    fn the_usual_port_may_be_left_out_as_browsers_do() {
        let from_here = |port, pairs| Admission::new(port, &Surroundings).0.is_from_here(&headers(pairs));
        assert!(from_here(80, &[("host", "127.0.0.1")]), "port 80 goes without saying");
        assert!(from_here(80, &[("host", "localhost"), ("origin", "http://localhost")]), "its own page");
        assert!(!from_here(80, &[("host", "evil.example")]), "another name does not");
        assert!(!from_here(8080, &[("host", "127.0.0.1")]), "any other port has to be named");
    }
}
