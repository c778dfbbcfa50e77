/**
 * Imports what the main script takes from its libraries, and nothing of ours: the size of its bundle is the share of the
 * libraries. Everything is assigned to a global, because the bundler drops what is not used.
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
