"""ID-card numbers are recognised however they are typed; phone numbers and long figures are not taken for one."""

import pytest

from participation.privacy import IdCardNumber, refuse_id_cards


@pytest.mark.parametrize(
    "text",
    [
        "我叫王某，身份证11010119900307451X",
        "11010119900307451x 麻烦查一下",
        "号码是 110101 19900307 4512",
        "１１０１０１１９９００３０７４５１２",
        "110101-19900307-4512",
    ],
)
def test_id_card_numbers_are_refused(text: str) -> None:
    with pytest.raises(IdCardNumber):
        refuse_id_cards(text)


@pytest.mark.parametrize(
    "text",
    [
        "我的电话是13800138000",
        "订单号 999999999999999999",
        "银行卡 6222021234567890123",
        "3号楼2单元501，2026年11月23日上午10点",
        "",
    ],
)
def test_other_figures_are_not(text: str) -> None:
    refuse_id_cards(text)
