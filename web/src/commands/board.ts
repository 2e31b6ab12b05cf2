import {
  ArrowUpRight,
  BrushCleaning,
  ChevronLeft,
  ChevronRight,
  Circle,
  Eraser,
  FileCode,
  FileDown,
  FileMinus2,
  FilePlus2,
  FolderOpen,
  Grid3x3,
  Hand,
  Highlighter,
  Image as Picture,
  ImageDown,
  Lock,
  LockOpen,
  Maximize,
  Minus,
  MousePointer2,
  Pen,
  Plus,
  Presentation,
  Redo2,
  Scan,
  Slash,
  Square,
  SquareDashed,
  Trash2,
  Type,
  Undo2,
  X,
} from "lucide";
import type { AppState, BoardState } from "../app/types.js";
import { boardOf, boardShown, fileKind, neighbour, pictureKinds } from "../board/what-is-shown.js";
import { chooseFile } from "../shell/choose-file.js";
import type { IconNode } from "../shell/icon.js";
import type { Ui } from "../shell/ui.js";
import type { Command } from "./command.js";
import { inBoard, inRoom } from "./when.js";

type Tool = BoardState["tool"];
type When = Command["when"];

const closer = 1.25;

const ready: When = (state, ui) => boardShown(state, ui) && state.board?.phase === "ready";
const mayDraw: When = (state, ui) => ready(state, ui) && boardOf(state).mayDraw;
const withSelection: When = (state, ui) => mayDraw(state, ui) && boardOf(state).selection !== null;
const asHost: When = (state, ui) => ready(state, ui) && inRoom(state) && state.room?.host === true;
const atHome: When = (state) => inBoard(state) && state.board !== null;

const tool = <Word extends Tool>(word: Word, key: string, node: IconNode, when: When) => ({
  id: `tool-${word}` as const,
  label: `board.${word}` as const,
  icon: () => node,
  key,
  when,
  pressed: (state: AppState) => boardOf(state).tool === word,
  perform: (app: Parameters<Command["perform"]>[0]) => app.board.act({ do: "tool", tool: word }),
});

const save = <As extends "png" | "svg" | "board">(as: As, node: IconNode) => ({
  id: `board-${as}` as const,
  label: `board.save.${as}` as const,
  icon: () => node,
  when: ready,
  perform: (app: Parameters<Command["perform"]>[0]) => app.board.act({ do: "save", as }),
});

const leaf = <Id extends string>(id: Id, step: 1 | -1, key: string, node: IconNode) => ({
  id,
  label: `board.${id}` as const,
  icon: () => node,
  key,
  when: (state: AppState, ui: Ui) => ready(state, ui) && neighbour(boardOf(state), step) !== undefined,
  perform: (app: Parameters<Command["perform"]>[0], _: Ui, state: AppState) => {
    const page = neighbour(boardOf(state), step);
    if (page !== undefined) app.board.act({ do: "page", page });
  },
});

/** What one does on a board that one sees, in its place or in a room. */
export const boardCommands = [
  tool("select", "1", MousePointer2, ready),
  tool("hand", "2", Hand, ready),
  tool("pen", "3", Pen, mayDraw),
  tool("marker", "4", Highlighter, mayDraw),
  tool("eraser", "5", Eraser, mayDraw),
  tool("rubber", "6", BrushCleaning, mayDraw),
  tool("line", "7", Slash, mayDraw),
  tool("arrow", "8", ArrowUpRight, mayDraw),
  tool("rectangle", "9", Square, mayDraw),
  tool("ellipse", "0", Circle, mayDraw),
  tool("text", "w", Type, mayDraw),
  {
    id: "boardPicture",
    label: "board.picture",
    icon: () => Picture,
    key: "o",
    when: mayDraw,
    perform: (app) => {
      void chooseFile(pictureKinds).then((blob) => blob && app.board.act({ do: "picture", blob }));
    },
  },
  {
    id: "boardUndo",
    label: "board.undo",
    icon: () => Undo2,
    key: "ctrl+z",
    repeats: true,
    when: (state, ui) => mayDraw(state, ui) && boardOf(state).canUndo,
    perform: (app) => app.board.act({ do: "undo" }),
  },
  {
    id: "boardRedo",
    label: "board.redo",
    icon: () => Redo2,
    key: "ctrl+shift+z",
    also: ["ctrl+y"],
    repeats: true,
    when: (state, ui) => mayDraw(state, ui) && boardOf(state).canRedo,
    perform: (app) => app.board.act({ do: "redo" }),
  },
  {
    id: "removeSelected",
    label: "board.removeSelected",
    icon: () => Trash2,
    key: "delete",
    also: ["backspace"],
    when: withSelection,
    perform: (app) => app.board.act({ do: "remove-selected" }),
  },
  {
    id: "selectAll",
    label: "board.selectAll",
    icon: () => SquareDashed,
    key: "ctrl+a",
    when: (state, ui) => ready(state, ui) && !boardOf(state).empty,
    perform: (app) => app.board.act({ do: "select-all" }),
  },
  {
    id: "selectNone",
    label: "board.selectNone",
    icon: () => X,
    key: "escape",
    when: (state, ui) => ready(state, ui) && boardOf(state).selection !== null,
    perform: (app) => app.board.act({ do: "select-none" }),
  },
  {
    id: "boardGrid",
    label: "board.grid",
    hint: (state) => (boardOf(state).grid ? "board.grid.hide" : "board.grid.show"),
    icon: () => Grid3x3,
    when: ready,
    pressed: (state) => boardOf(state).grid,
    perform: (app, _, state) => app.board.act({ do: "grid", on: !boardOf(state).grid }),
  },
  {
    id: "boardClear",
    label: "board.clear",
    icon: () => Trash2,
    when: (state, ui) => mayDraw(state, ui) && !boardOf(state).empty,
    perform: (app) => app.board.act({ do: "clear" }),
  },
  {
    id: "boardLock",
    label: "board.lock",
    hint: (state) => (boardOf(state).locked ? "board.unlock" : "board.lock"),
    icon: (state) => (boardOf(state).locked ? LockOpen : Lock),
    when: asHost,
    pressed: (state) => boardOf(state).locked,
    perform: (app, _, state) => app.board.act({ do: "lock", on: !boardOf(state).locked }),
  },
  leaf("previousPage", -1, "pageup", ChevronLeft),
  leaf("nextPage", 1, "pagedown", ChevronRight),
  {
    id: "addPage",
    label: "board.addPage",
    icon: () => FilePlus2,
    when: mayDraw,
    perform: (app) => app.board.act({ do: "add-page" }),
  },
  {
    id: "removePage",
    label: "board.removePage",
    icon: () => FileMinus2,
    when: (state, ui) => mayDraw(state, ui) && boardOf(state).pages.length > 1,
    perform: (app, _, state) => app.board.act({ do: "remove-page", page: boardOf(state).page }),
  },
  {
    id: "zoomOut",
    label: "board.zoomOut",
    icon: () => Minus,
    key: "-",
    repeats: true,
    when: ready,
    perform: (app) => app.board.act({ do: "zoom", by: 1 / closer }),
  },
  {
    id: "zoomIn",
    label: "board.zoomIn",
    icon: () => Plus,
    key: "+",
    also: ["="],
    repeats: true,
    when: ready,
    perform: (app) => app.board.act({ do: "zoom", by: closer }),
  },
  {
    id: "actualSize",
    label: "board.actualSize",
    icon: () => Scan,
    when: ready,
    perform: (app) => app.board.act({ do: "actual-size" }),
  },
  {
    id: "fitBoard",
    label: "board.fit",
    icon: () => Maximize,
    key: "z",
    when: (state, ui) => ready(state, ui) && !boardOf(state).fitted,
    perform: (app) => app.board.act({ do: "fit" }),
  },
  save("png", ImageDown),
  save("svg", FileCode),
  save("board", FileDown),
  {
    id: "boards",
    label: "boards",
    icon: () => Presentation,
    when: atHome,
    perform: (_, ui) => ui.set({ dialog: "boards" }),
  },
  {
    id: "newBoard",
    label: "boards.new",
    icon: () => Plus,
    when: atHome,
    perform: (app) => app.board.act({ do: "new-board" }),
  },
  {
    id: "openBoardFile",
    label: "boards.openFile",
    icon: () => FolderOpen,
    when: atHome,
    perform: (app) => {
      void chooseFile(fileKind).then((blob) => blob && app.board.act({ do: "open-file", blob, name: blob.name }));
    },
  },
  {
    id: "restoreBoard",
    label: "boards.restore",
    icon: () => Undo2,
    when: (state) => inBoard(state) && boardOf(state).restorable,
    perform: (app) => app.board.act({ do: "restore-board" }),
  },
] as const satisfies readonly Command[];
