//! Long jobs: how far they have come, and how they are cancelled.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use training::world::{Found, Progress};
use ts_rs::TS;

/// How far a job has come, as the shells receive it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ProgressReport {
    /// The job, by the name its caller gave it.
    pub job: String,
    /// Steps done.
    pub done: u64,
    /// Steps in all.
    pub total: u64,
    /// What a search has found so far; none where nothing is searched for, or nothing was found yet.
    pub found: Option<Found>,
}

/// Which job to cancel.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CancelJob {
    /// The name its caller gave it.
    pub job: String,
}

/// The calls under way, and of those with a name how to cancel them.
#[derive(Default)]
pub(crate) struct Jobs {
    state: Mutex<State>,
    /// One call less is under way.
    fewer: Condvar,
    /// The program is ending: nothing begins any more, and what can be cancelled is.
    ending: AtomicBool,
}

#[derive(Default)]
struct State {
    calls: usize,
    named: BTreeMap<String, Arc<AtomicBool>>,
}

impl Jobs {
    /// Starts watching a call; it ends when the watch is dropped. None once the program is ending.
    pub fn watch<'a>(&'a self, job: Option<&str>, report: &'a dyn Fn(ProgressReport)) -> Option<Watch<'a>> {
        let mut state = self.lock();
        if self.ending.load(Ordering::Relaxed) {
            return None;
        }
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Some(job) = job {
            state.named.insert(job.to_owned(), Arc::clone(&cancelled));
        }
        state.calls += 1;
        Some(Watch { jobs: self, job: job.map(str::to_owned), cancelled, report })
    }

    /// Asks a job to stop and leave nothing behind.
    pub fn cancel(&self, cancel: &CancelJob) {
        if let Some(cancelled) = self.lock().named.get(&cancel.job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    /// Lets nothing begin any more, cancels what can be, and returns when no call is under way.
    pub fn end(&self) {
        let mut state = self.lock();
        self.ending.store(true, Ordering::Relaxed);
        while state.calls > 0 {
            state = self.fewer.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One call being watched.
pub(crate) struct Watch<'a> {
    jobs: &'a Jobs,
    job: Option<String>,
    cancelled: Arc<AtomicBool>,
    report: &'a dyn Fn(ProgressReport),
}

impl Progress for Watch<'_> {
    fn report(&self, done: u64, total: u64) -> bool {
        self.tell(done, total, None)
    }

    fn report_found(&self, done: u64, total: u64, found: Found) -> bool {
        self.tell(done, total, Some(found))
    }
}

impl Watch<'_> {
    fn tell(&self, done: u64, total: u64, found: Option<Found>) -> bool {
        if let Some(job) = &self.job {
            (self.report)(ProgressReport { job: job.clone(), done, total, found });
        }
        !self.cancelled.load(Ordering::Relaxed) && !self.jobs.ending.load(Ordering::Relaxed)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        let mut state = self.jobs.lock();
        if let Some(job) = &self.job {
            state.named.remove(job);
        }
        state.calls -= 1;
        self.jobs.fewer.notify_all();
    }
}

/// The call `jobs.cancel`.
#[expect(clippy::unnecessary_wraps, reason = "every call answers in the same form")]
pub(crate) fn cancel(
    host: &crate::host::Xuecheng,
    _: &crate::host::Context<'_>,
    cancel: CancelJob,
) -> Result<(), training::store::StoreError> {
    host.jobs.cancel(&cancel);
    Ok(())
}
