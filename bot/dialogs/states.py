"""Every window's name, one group a noun; what a window is about."""

from aiogram.fsm.state import State, StatesGroup


class MenuSG(StatesGroup):
    main = State()
    help = State()


class DeskSG(StatesGroup):
    main = State()
