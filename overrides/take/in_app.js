/** How browsers within apps name themselves: most of them take no files. A piece of the name is enough. */

export const IN_APP = [
  "MicroMessenger", // WeChat
  "wxwork", // WeCom
  "QQ/",
  "Weibo",
  "DingTalk",
  "Lark/",
  "AlipayClient",
  "aweme", // Douyin
  "xiaohongshu",
  "FBAN", // Facebook, Messenger
  "FBAV",
  "FB_IAB",
  "Instagram",
  "WhatsApp",
  "Line/",
  "LinkedInApp",
  "Twitter for",
  "TikTok",
  "BytedanceWebview",
  "musical_ly",
  "Snapchat",
  "Pinterest/",
  "Viber",
  "GSA/", // the search app of Google on iPhones
  "; wv)", // any other app on Android that shows pages in its own window
];
