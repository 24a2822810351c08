refusals-not-now = 現在還不能這樣辦。
refusals-not-allowed = 這一步您沒有權限辦。如果覺得不對，請聯繫社區工作人員。
refusals-not-registered = 登記以後才能辦這件事。請在「👤 我的」裡登記，兩分鐘就好。
refusals-not-verified = 確認您是本社區居民以後才能辦這件事。請在「👤 我的」裡輸入邀請碼，或找工作人員確認。
refusals-not-found = 沒有找到這一項，可能已經撤下了。
refusals-not-yours = 這一項是別人的，您不能改動。
refusals-too-long = 寫得太長了，請控制在 { $most } 個字以內。
refusals-blank = 沒有看到文字，請再寫一次。
