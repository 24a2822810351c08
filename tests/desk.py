"""The desk at which staff write broadcasts, in a test's hands."""

from dataclasses import replace
from typing import Any

from participation.access import Role, Standing
from tests.town import Town

TEXT = "今晚 22:00 到明早 6:00 *3号楼停水*，请提前存水"
NOW = ("选什么时候发", "现在就发")


async def do(chat: Any, *steps: str) -> None:
    """Press the labels in turn; a step that begins with > is typed."""
    for step in steps:
        await (chat.send(step[1:]) if step.startswith(">") else chat.press(step))
        await chat.settled()


def window(chat: Any) -> str:
    """Return the text of the conversation's window, whatever notices came below it."""
    windows = [m for m in chat.messages if any("主菜单" in label for label in chat.buttons(m))]
    text: str = windows[-1].text
    return text


async def at_desk(town: Town, name: str = "李主任", *roles: Role) -> Any:
    staff = await town.person(name, Standing.VERIFIED, *(roles or (Role.STAFF,)))
    await staff.start()
    await staff.settled()
    await do(staff, "工作台", "发通知")
    return staff


async def small(town: Town, above: int = 2) -> None:
    """Let a second person be needed above so few."""
    async with town.storage.transaction() as tx:
        await tx.communities.change(replace(town.community, terms={"approve_above": above}))


def notices_of(chat: Any) -> list[str]:
    return [message.text for message in chat.messages if message.text.startswith("📣 城东社区 通知")]


async def asked(town: Town) -> tuple[Any, Any, Any]:
    """A notice to three people above the number, written by 李主任 and put before 张书记."""
    await small(town)
    wang = await town.person("王阿姨")
    second = await at_desk(town, "张书记")
    author = await at_desk(town)
    await do(author, "写新通知", f">{TEXT}", "全社区", *NOW)
    assert "另一位同事看过、同意了才发" in author.screen.text
    await do(author, "交给同事核对")
    await town.told()
    return author, second, wang
