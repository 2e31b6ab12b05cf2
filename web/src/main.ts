import "./shell/app-root.js";
