import type { AppState } from "../app/types.js";

// Where commands apply.
export const always = () => true;
export const inRoom = (state: AppState) => state.place === "room";
export const inLobby = (state: AppState) => state.place === "lobby";
export const inStudio = (state: AppState) => state.place === "studio";
export const inBoard = (state: AppState) => state.place === "board";
export const inLibrary = (state: AppState) => state.place === "library";
export const inPeople = (state: AppState) => state.place === "people";
export const inLobbyOrRoom = (state: AppState) => inLobby(state) || inRoom(state) || state.place === "joining";
export const withPicture = (state: AppState) => inLobbyOrRoom(state) || inStudio(state);
