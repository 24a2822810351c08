"""Every window's name, one group a noun; what a window is about."""

from aiogram.fsm.state import State, StatesGroup


class MenuSG(StatesGroup):
    main = State()
    help = State()


class DeskSG(StatesGroup):
    main = State()


class ProjectSG(StatesGroup):
    main = State()
    list = State()
    mine = State()
    card = State()
    history = State()
    photo = State()
    withdraw = State()


class ProposalSG(StatesGroup):
    title = State()
    purpose = State()
    place = State()
    photo = State()
    similar = State()
    confirm = State()
    filed = State()


class StudySG(StatesGroup):
    queue = State()
    card = State()
    photo = State()
    reason = State()
    cost = State()
    feasible = State()
    why_not = State()
    would_change = State()
    infeasible = State()


class StageDeskSG(StatesGroup):
    list = State()
    card = State()
    finish = State()


class PlanSG(StatesGroup):
    view = State()
    objections = State()
    object = State()
    confirm = State()


class PlanDeskSG(StatesGroup):
    text = State()
    name = State()
    costs = State()
    upkeep = State()
    confirm = State()
    objections = State()
    answer = State()
    reread = State()


class VoteDeskSG(StatesGroup):
    alternative = State()
    pack = State()
    notice = State()
    closes = State()
    confirm = State()


class PledgeSG(StatesGroup):
    hat = State()
    what = State()
    amount = State()
    materials = State()
    confirm = State()


class LedgerSG(StatesGroup):
    view = State()
    lines = State()
    mine = State()


class LedgerDeskSG(StatesGroup):
    book = State()
    source = State()
    unit = State()
    measure = State()
    amount = State()
    note = State()
    confirm = State()
    lines = State()
    why = State()


class PartnerSG(StatesGroup):
    accept = State()
    main = State()
    given = State()
    resign = State()


class PostSG(StatesGroup):
    leave = State()


class PartnerDeskSG(StatesGroup):
    list = State()
    unit = State()
    name = State()
    contact = State()
    confirm = State()


class WorkDeskSG(StatesGroup):
    report = State()
    photo = State()
    costs = State()
    why = State()
    confirm = State()


class InspectSG(StatesGroup):
    ask = State()
    defects = State()
    confirm = State()


class JudgeSG(StatesGroup):
    ask = State()


class CareSG(StatesGroup):
    tick = State()


class CareDeskSG(StatesGroup):
    reward = State()
    paid = State()
    wrong = State()
    steward = State()
    story = State()
    shared = State()


class ExitDeskSG(StatesGroup):
    main = State()
    cancel = State()
    into = State()
    merge = State()
    complaint = State()
    confirm = State()


class BallotSG(StatesGroup):
    list = State()
    past = State()
    card = State()
    about = State()
    choose = State()
    mark = State()
    rank = State()
    confirm = State()
    done = State()
    check = State()
    chain = State()
    account = State()
    reasons = State()
    reason = State()


class BallotDeskSG(StatesGroup):
    main = State()
    question = State()
    kind = State()
    options = State()
    counting = State()
    fund = State()
    standing = State()
    projects = State()
    listed = State()
    chosen = State()
    pack = State()
    mode = State()
    notice = State()
    closes = State()
    confirm = State()


class StreetFundSG(StatesGroup):
    main = State()
    communities = State()
    fund = State()
    projects = State()
    question = State()
    notice = State()
    closes = State()
    confirm = State()


class PollDeskSG(StatesGroup):
    card = State()
    excluded = State()
    paper = State()
    voter = State()
    key = State()
    check = State()
    extend = State()


class EventSG(StatesGroup):
    coming = State()
    wish = State()
    own = State()
    card = State()
    party = State()
    cancel = State()


class ClubSG(StatesGroup):
    list = State()
    mine = State()
    card = State()
    child = State()
    leave = State()
    leave_sure = State()
    sessions = State()
    session = State()


class ClubLeadSG(StatesGroup):
    list = State()
    card = State()
    members = State()
    member = State()
    name = State()
    remove = State()
    resign = State()
    notice = State()
    preview = State()
    sessions = State()
    session = State()
    roll = State()
    off = State()
    off_sure = State()
    move = State()
    where = State()
    move_sure = State()
    add = State()
    add_sure = State()


class ClubDeskSG(StatesGroup):
    list = State()
    closed = State()
    card = State()
    counts = State()
    name = State()
    interest = State()
    place = State()
    time = State()
    length = State()
    words = State()
    places = State()
    confirm = State()
    leader = State()
    edit = State()
    field = State()
    new_length = State()
    close = State()
    close_sure = State()


class EventDeskSG(StatesGroup):
    coming = State()
    past = State()
    more = State()
    term = State()
    poster = State()
    kind = State()
    guests = State()
    guest_off = State()
    title = State()
    time = State()
    place = State()
    capacity = State()
    confirm = State()
    one = State()
    names = State()


class ChangeSG(StatesGroup):
    what = State()
    when = State()
    where = State()
    why = State()
    confirm = State()
    review = State()
    unheard = State()


class AttendanceSG(StatesGroup):
    felt = State()
    missed = State()


class AttendanceDeskSG(StatesGroup):
    door = State()
    arrived = State()
    came = State()
    undo = State()
    felt = State()
    photo = State()


class RegisterSG(StatesGroup):
    language = State()
    consent = State()
    community = State()
    leave = State()
    building = State()
    unit = State()
    name = State()
    phone = State()


class MeSG(StatesGroup):
    main = State()
    code = State()
    change = State()
    staff = State()
    privacy = State()
    withdraw = State()


class PeopleSG(StatesGroup):
    main = State()
    waiting = State()
    person = State()
    room = State()


class StaffSG(StatesGroup):
    posts = State()
    post = State()
    role = State()
    department = State()
    building = State()


class RollSG(StatesGroup):
    main = State()
    plan = State()


class ComplaintSG(StatesGroup):
    text = State()
    several = State()
    alike = State()
    apart = State()
    like = State()
    which = State()
    department = State()
    confirm = State()
    place = State()
    kind = State()
    wishes = State()
    whom = State()
    about = State()
    urgent = State()
    filed = State()


class ProxySG(StatesGroup):
    find = State()
    found = State()
    name = State()
    phone = State()
    how = State()


class MyCaseSG(StatesGroup):
    list = State()
    card = State()
    history = State()
    photo = State()
    missing = State()
    about = State()


class JoiningSG(StatesGroup):
    card = State()
    photo = State()


class JoiningDeskSG(StatesGroup):
    list = State()
    draft = State()


class CaseSG(StatesGroup):
    queue = State()
    card = State()
    answer = State()
    edit = State()
    confirm = State()
    route = State()
    history = State()
    photo = State()


class HandlingSG(StatesGroup):
    more = State()
    wish = State()
    days = State()
    door = State()
    why = State()
    confirm = State()


class RatingSG(StatesGroup):
    contacted = State()
    satisfied = State()


class SupervisionSG(StatesGroup):
    list = State()
    card = State()
    history = State()
    note = State()
    door = State()
    confirm = State()


class NoticeSG(StatesGroup):
    list = State()
    card = State()
    topics = State()


class BroadcastSG(StatesGroup):
    list = State()
    write = State()
    audience = State()
    which = State()
    preview = State()
    when = State()
    every = State()
    days = State()
    hour = State()
    typed = State()
    confirm = State()
    card = State()
    stop = State()
    correct = State()
    corrected = State()
    history = State()
    repeats = State()
    series = State()


class SecondSG(StatesGroup):
    broadcast = State()
    erratum = State()
    reason = State()


class AcknowledgementSG(StatesGroup):
    rate = State()
    building = State()
    led = State()


class ThreadSG(StatesGroup):
    talk = State()


class ThreadDeskSG(StatesGroup):
    broadcasts = State()
    list = State()
    card = State()
    answer = State()
    confirm = State()


class ShiftSG(StatesGroup):
    coming = State()
    mine = State()
    card = State()
    withdraw = State()
    skills = State()
    times = State()
    birth = State()
    code = State()
    months = State()
    month = State()
    dispute = State()
    swap = State()
    able = State()
    able_note = State()


class ShiftLeadSG(StatesGroup):
    list = State()
    card = State()
    code = State()
    one = State()
    minutes = State()


class TeamDeskSG(StatesGroup):
    list = State()
    card = State()
    name = State()
    leader = State()


class ShiftDeskSG(StatesGroup):
    terms = State()
    body = State()
    years = State()
    minutes = State()
    decide = State()
    reason = State()
    way = State()
    patterns = State()
    pattern = State()
    pattern_end = State()
    cancel_why = State()
    cancel = State()
    coming = State()
    over = State()
    people = State()
    one = State()
    team = State()
    time = State()
    hours = State()
    place = State()
    places = State()
    risk = State()
    confirm = State()


class CalendarSG(StatesGroup):
    week = State()
    missing = State()


class PointSG(StatesGroup):
    main = State()
    good = State()
    lines = State()


class PointDeskSG(StatesGroup):
    main = State()
    waiting = State()
    piece = State()
    who = State()
    person = State()
    amount = State()
    why = State()
    confirm = State()
    back = State()
    goods = State()
    good = State()
    name = State()
    price = State()
    stock = State()


class HonourSG(StatesGroup):
    main = State()
    check = State()


class HonourDeskSG(StatesGroup):
    main = State()
    months = State()
    month = State()


class MatchSG(StatesGroup):
    shift = State()
    skill = State()
    building = State()
    people = State()


class VolunteerSG(StatesGroup):
    main = State()
    skills = State()
    times = State()
    teams = State()
    birth = State()


class InterestSG(StatesGroup):
    main = State()
    pick = State()


class WordSG(StatesGroup):
    list = State()
    word = State()
    department = State()
    remove = State()
    history = State()


class DepartmentSG(StatesGroup):
    list = State()
    card = State()
    field = State()
    write = State()


class LessonSG(StatesGroup):
    list = State()
    card = State()


class OfficeSG(StatesGroup):
    main = State()
    kinds = State()
    waiting = State()
    find = State()
    found = State()


class RateSG(StatesGroup):
    span = State()
    table = State()


class TriageSG(StatesGroup):
    pick = State()
    department = State()
    preview = State()
    sent = State()


class QuickAnswerSG(StatesGroup):
    list = State()
    text = State()
    department = State()
    remove = State()


class ForumSG(StatesGroup):
    main = State()
