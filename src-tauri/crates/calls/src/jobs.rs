//! Long jobs: how far they have come, and how they are cancelled.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use training::world::Progress;
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
}

/// Which job to cancel.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct CancelJob {
    /// The name its caller gave it.
    pub job: String,
}

/// The jobs under way.
#[derive(Default)]
pub(crate) struct Jobs(Mutex<BTreeMap<String, Arc<AtomicBool>>>);

impl Jobs {
    /// Starts watching a job; it ends when the watch is dropped.
    pub fn watch<'a>(&'a self, job: Option<&str>, report: &'a dyn Fn(ProgressReport)) -> Watch<'a> {
        let cancelled = Arc::new(AtomicBool::new(false));
        if let Some(job) = job {
            self.lock().insert(job.to_owned(), Arc::clone(&cancelled));
        }
        Watch { jobs: self, job: job.map(str::to_owned), cancelled, report }
    }

    /// Asks a job to stop and leave nothing behind.
    pub fn cancel(&self, cancel: &CancelJob) {
        if let Some(cancelled) = self.lock().get(&cancel.job) {
            cancelled.store(true, Ordering::Relaxed);
        }
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, BTreeMap<String, Arc<AtomicBool>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// One job being watched.
pub(crate) struct Watch<'a> {
    jobs: &'a Jobs,
    job: Option<String>,
    cancelled: Arc<AtomicBool>,
    report: &'a dyn Fn(ProgressReport),
}

impl Progress for Watch<'_> {
    fn report(&self, done: u64, total: u64) -> bool {
        if let Some(job) = &self.job {
            (self.report)(ProgressReport { job: job.clone(), done, total });
        }
        !self.cancelled.load(Ordering::Relaxed)
    }
}

impl Drop for Watch<'_> {
    fn drop(&mut self) {
        if let Some(job) = &self.job {
            self.jobs.lock().remove(job);
        }
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
