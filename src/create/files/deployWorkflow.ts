/**
 * The workflow that publishes a site on GitHub Pages. It is that of catpost's own repository, but for the command that
 * builds, and for the switch that a copy of a repository needs.
 */
export const deployWorkflow = `# Publishes the site on GitHub Pages: at each push to main, and when a scheduled post falls due.
# docs/hosts/github-pages.md of catpost explains it.
name: Deploy

on:
  push:
    branches: [main]
  schedule:
    # Not on the hour, when GitHub is busiest.
    - cron: "23 * * * *"
  workflow_dispatch:

permissions: {}

# One deployment at a time; of those that wait, only the last is made.
concurrency:
  group: pages
  cancel-in-progress: false

defaults:
  run:
    # With pipefail, so that a failed build fails the job.
    shell: bash

jobs:
  build:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    outputs:
      due: \${{ steps.due.outputs.due }}
    steps:
      - name: Get the sources
        uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false

      # The last site with its older hashed files, for tabs that are still open, and the day of the next scheduled post.
      - name: Restore the last build
        uses: actions/cache/restore@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
        with:
          path: |
            dist
            next-scheduled
          key: site-\${{ github.run_id }}-\${{ github.run_attempt }}
          restore-keys: site-

      - name: Look whether anything is due
        id: due
        env:
          EVENT: \${{ github.event_name }}
        run: |
          due=true
          if [ "$EVENT" = schedule ] && [ -f next-scheduled ]; then
            due=false
            read -r day zone < next-scheduled || true
            if [ -n "$day" ] && ! [[ "$(TZ="$zone" date +%F)" < "$day" ]]; then due=true; fi
          fi
          echo "due=$due" >> "$GITHUB_OUTPUT"

      - name: Set up Node.js
        if: steps.due.outputs.due == 'true'
        uses: actions/setup-node@820762786026740c76f36085b0efc47a31fe5020 # v7.0.0
        with:
          node-version: 22
          cache: npm

      - name: Install
        if: steps.due.outputs.due == 'true'
        run: npm ci

      - name: Build
        if: steps.due.outputs.due == 'true'
        run: |
          npx catpost build | tee build.log
          sed -n 's/^next scheduled: .* on \\([0-9-]* .*\\)$/\\1/p' build.log > next-scheduled

      - name: Keep the build for the next one
        if: steps.due.outputs.due == 'true'
        uses: actions/cache/save@27d5ce7f107fe9357f9df03efb73ab90386fccae # v5.0.5
        with:
          path: |
            dist
            next-scheduled
          key: site-\${{ github.run_id }}-\${{ github.run_attempt }}

      # What only catpost reads is not published; .well-known is.
      - name: Leave out what is not for readers
        if: steps.due.outputs.due == 'true'
        run: rm -rf dist/.catpost dist/.host

      - name: Pack
        if: steps.due.outputs.due == 'true'
        uses: actions/upload-pages-artifact@fc324d3547104276b827a68afc52ff2a11cc49c9 # v5.0.0
        with:
          path: dist
          include-hidden-files: true

  deploy:
    needs: build
    if: needs.build.outputs.due == 'true'
    runs-on: ubuntu-latest
    permissions:
      pages: write
      id-token: write
    environment:
      name: github-pages
      url: \${{ steps.deployment.outputs.page_url }}
    steps:
      - name: Publish
        id: deployment
        uses: actions/deploy-pages@cd2ce8fcbc39b97be8ca5fce6e763baed58fa128 # v5.0.0
`;
