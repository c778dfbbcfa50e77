/**
 * What the main script takes from its libraries, and nothing of ours: bundled alone, it shows how much of the script is
 * theirs. The bundler drops what nobody uses, so all of it is put where others could.
 */
import * as React from 'react';
import * as runtime from 'react/jsx-runtime';
import { hydrateRoot } from 'react-dom/client';
import {
  createBrowserRouter,
  RouterProvider,
  useLoaderData,
  useLocation,
  useNavigation,
  useNavigationType,
} from 'react-router-dom';

const { useEffect, useLayoutEffect, useRef, useState } = React;
const { jsx, jsxs, Fragment } = runtime;
const hooks = [useEffect, useLayoutEffect, useRef, useState];
const router = [createBrowserRouter, RouterProvider, useLoaderData, useLocation, useNavigation, useNavigationType];
Object.assign(globalThis, { used: [hydrateRoot, jsx, jsxs, Fragment, ...hooks, ...router] });
