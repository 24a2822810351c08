refusals-not-now = 现在还不能这样办。
refusals-not-allowed = 这一步您没有权限办。如果觉得不对，请联系社区工作人员。
refusals-not-registered = 登记以后才能办这件事。请在「👤 我的」里登记，两分钟就好。
refusals-not-verified = 确认您是本社区居民以后才能办这件事。请在「👤 我的」里输入邀请码，或找工作人员确认。
refusals-not-found = 没有找到这一项，可能已经撤下了。
refusals-not-yours = 这一项是别人的，您不能改动。
refusals-too-long = 写得太长了，请控制在 { $most } 个字以内。
refusals-blank = 没有看到文字，请再写一次。
