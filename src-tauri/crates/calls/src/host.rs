//! The host: one running program, its open office, and the door every shell knocks at.

use crate::failure::CallError;
use crate::imports::Imports;
use crate::jobs::{Jobs, ProgressReport};
use crate::key::{self, KeyPlace, SystemKeys};
use crate::photos::Pictures;
use crate::{Failure, Folders, folders, table};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::ops::Deref;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, RwLock};
use training::kinds::SCHEMA;
use training::office;
use training::sentence::{Language, Sentence};
use training::store::{Draft, Key, Store, StoreError, View};
use training::world::{Caller, Progress, Role, World};

/// One call, as a shell passes it on.
#[derive(Debug, Clone, Deserialize)]
pub struct Request {
    /// The call's name, such as `units.tree`.
    pub name: String,
    /// Its input.
    #[serde(default)]
    pub input: Value,
    /// A name for a long job, by which its progress is reported and it can be cancelled.
    #[serde(default)]
    pub job: Option<String>,
    /// The language the caller reads.
    #[serde(default)]
    pub language: Language,
    /// Act in a lesser role than the account's own.
    #[serde(default)]
    pub role: Option<Role>,
}

/// An office that is open.
pub(crate) struct OpenOffice {
    pub store: Store,
    pub folder: PathBuf,
    pub key: KeyPlace,
    pub pictures: Pictures,
}

/// One running program. Cheap to share; every method takes `&self`.
pub struct Xuecheng {
    pub(crate) folders: Folders,
    pub(crate) world: Arc<dyn World>,
    pub(crate) jobs: Jobs,
    pub(crate) imports: Imports,
    office: RwLock<Option<Arc<OpenOffice>>>,
    opening: Mutex<()>,
    system_keys: SystemKeys,
}

/// A program that runs, shared with its threads; when it is dropped, none of them is left at work. See [`Xuecheng::end`].
pub struct Running(Arc<Xuecheng>);

impl Deref for Running {
    type Target = Arc<Xuecheng>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// What a call is made with, besides its input.
pub(crate) struct Context<'a> {
    pub request: &'a Request,
    pub progress: &'a dyn Progress,
    pub role: Role,
}

impl Xuecheng {
    /// A program with no office open yet, which keeps keys in files.
    #[must_use]
    pub fn new(folders: Folders, world: Arc<dyn World>) -> Self {
        let (jobs, imports, office) = (Jobs::default(), Imports::default(), RwLock::new(None));
        Self { folders, world, jobs, imports, office, opening: Mutex::new(()), system_keys: || None }
    }

    /// The same, but keys may be kept in the operating system's key store.
    #[must_use]
    pub fn with_system_keys(self) -> Self {
        Self { system_keys: key::connect, ..self }
    }

    /// The program, to be shared. With `ahead` its office is opened and its day read on a thread of their own, while the
    /// shell is still making its window.
    #[must_use]
    pub fn started(self, ahead: bool) -> Running {
        let host = Arc::new(self);
        if ahead {
            let early = Arc::clone(&host);
            std::thread::spawn(move || early.open_ahead());
        }
        Running(host)
    }

    /// Whatever fails here is tried again when the page asks, and told there.
    fn open_ahead(&self) {
        let Some(_watch) = self.jobs.watch(None, &|_| {}) else { return };
        let turn = self.opening();
        let opened = self.current().is_none()
            && folders::database(&self.folders.office).exists()
            && self.open(&self.folders.office, &Brief).is_ok();
        drop(turn);
        if opened {
            let (name, input) = ("today.board".to_owned(), Value::Object(serde_json::Map::new()));
            let request = Request { name, input, job: None, language: Language::default(), role: None };
            let _ = self.call(&request, &|_| {});
        }
    }

    /// Answers a call. A panic inside it is caught, and its transaction rolled back.
    pub fn call(&self, request: &Request, report: &dyn Fn(ProgressReport)) -> Result<Value, Failure> {
        let Some(watch) = self.jobs.watch(request.job.as_deref(), report) else {
            return Err(Failure::of(&CallError::Ending, request.language));
        };
        let answer = catch_unwind(AssertUnwindSafe(|| {
            let context =
                Context { request, progress: &watch, role: request.role.unwrap_or(Role::Coordinator) };
            table::dispatch(self, &context)
        }));
        answer.unwrap_or_else(|_| Err(Failure::of(&CallError::Panic, request.language)))
    }

    /// Opens the office in `folder`, making its database if there is none.
    pub(crate) fn open(&self, folder: &Path, progress: &dyn Progress) -> Result<Arc<OpenOffice>, StoreError> {
        self.close();
        std::fs::create_dir_all(folder)?;
        let (key, place) = self.key(folder)?;
        let pictures = Pictures::of(folder, &key);
        let store = Store::open(&folders::database(folder), key, SCHEMA, self.world.as_ref(), progress)?;
        let office = Arc::new(OpenOffice { store, folder: folder.to_owned(), key: place, pictures });
        *self.office.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::clone(&office));
        Ok(office)
    }

    /// Waits for whoever is opening an office just now, and keeps others out.
    pub(crate) fn opening(&self) -> MutexGuard<'_, ()> {
        self.opening.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The key of the office in `folder`, and where it is kept.
    pub(crate) fn key(&self, folder: &Path) -> Result<(Key, KeyPlace), StoreError> {
        key::key_of(folder, self.folders.key_of(folder), self.system_keys, self.world.as_ref())
    }

    /// Closes the office, if one is open.
    pub fn close(&self) {
        self.imports.forget_all();
        *self.office.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    /// Ends the program: nothing begins any more, what is under way is cancelled or waited for, and the office is closed.
    ///
    /// A process may not end before. `SQLCipher` frees its keys and its cipher when the process ends, and a thread still
    /// reading or writing then would reach into freed memory.
    pub fn end(&self) {
        self.jobs.end();
        self.close();
    }

    /// The open office.
    pub(crate) fn current(&self) -> Option<Arc<OpenOffice>> {
        self.office.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Who calls: the account of the open office, in the lesser of its own role and the one asked for.
    pub(crate) fn caller(&self, office: &OpenOffice, context: &Context<'_>) -> Result<Caller, StoreError> {
        let mut caller = self.newcomer(office, context);
        caller.role = office.store.read(caller, office::own_role)?.min(context.role);
        Ok(caller)
    }

    /// Who calls, before anybody has looked up what they may do.
    fn newcomer(&self, office: &OpenOffice, context: &Context<'_>) -> Caller {
        let (account, now) = (office.store.account(), self.world.now());
        Caller { account, role: Role::Reader, language: context.request.language, now }
    }

    pub(crate) fn read<T: Serialize, E: Sentence + From<StoreError>>(
        &self,
        context: &Context<'_>,
        role: Role,
        look: impl FnOnce(&View<'_>) -> Result<T, E>,
    ) -> Result<Value, Failure> {
        let answer = self.current().ok_or(Refusal::Door(CallError::NoOffice)).and_then(|office| {
            office.store.read(self.newcomer(&office, context), |view| {
                let view = view.acting_as(admitted_as(view, context, role)?);
                look(&view).map_err(Refusal::Call)
            })
        });
        to_json(answer.map_err(|refusal| refusal.failure(context.request.language))?)
    }

    pub(crate) fn write<T: Serialize, E: Sentence + From<StoreError>>(
        &self,
        context: &Context<'_>,
        role: Role,
        act: impl FnOnce(&mut Draft<'_>) -> Result<T, E>,
    ) -> Result<Value, Failure> {
        let (world, name) = (self.world.as_ref(), &context.request.name);
        let written = self.current().ok_or(Refusal::Door(CallError::NoOffice)).and_then(|office| {
            office.store.write(self.newcomer(&office, context), world, name, |draft| {
                draft.act_as(admitted_as(&draft.view(), context, role)?);
                act(draft).map_err(Refusal::Call)
            })
        });
        to_json(written.map_err(|refusal| refusal.failure(context.request.language))?)
    }

    /// The open office and who calls, if they may do what takes this role.
    pub(crate) fn admitted(
        &self,
        context: &Context<'_>,
        role: Role,
    ) -> Result<(Arc<OpenOffice>, Caller), CallError> {
        let office = self.current().ok_or(CallError::NoOffice)?;
        let caller = self.caller(&office, context)?;
        if caller.role < role { Err(CallError::Role) } else { Ok((office, caller)) }
    }
}

/// Stops whatever takes so long that somebody should see how far it has come.
struct Brief;

impl Progress for Brief {
    fn report(&self, _: u64, _: u64) -> bool {
        false
    }
}

/// The role a call is made in, if it may do what takes `role`. Looked up where the call itself looks and writes, for one
/// snapshot costs less than two and sees nothing change in between.
fn admitted_as<E>(view: &View<'_>, context: &Context<'_>, role: Role) -> Result<Role, Refusal<E>> {
    let own = office::own_role(view)?.min(context.role);
    if own < role { Err(Refusal::Door(CallError::Role)) } else { Ok(own) }
}

/// Why a call was refused: at the door, or by the feature itself.
enum Refusal<E> {
    Door(CallError),
    Call(E),
}

impl<E> From<StoreError> for Refusal<E> {
    fn from(error: StoreError) -> Self {
        Self::Door(error.into())
    }
}

impl<E: Sentence> Refusal<E> {
    fn failure(self, language: Language) -> Failure {
        match self {
            Self::Door(error) => Failure::of(&error, language),
            Self::Call(error) => Failure::of(&error, language),
        }
    }
}

/// Reads a call's input.
pub(crate) fn parse<T: DeserializeOwned>(context: &Context<'_>) -> Result<T, Failure> {
    T::deserialize(&context.request.input).map_err(|error| {
        Failure::of(&CallError::Input { detail: error.to_string() }, context.request.language)
    })
}

/// Writes a call's output.
pub(crate) fn to_json(output: impl Serialize) -> Result<Value, Failure> {
    serde_json::to_value(output)
        .map_err(|error| Failure::of(&CallError::Input { detail: error.to_string() }, Language::default()))
}
