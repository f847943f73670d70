/// What a page can do besides being read: tell what is next, and keep ticks and notes.
///
/// It makes its own controls, so that without it nothing stands there that does nothing. It holds
/// no text of a catalog, reads the page only as text, and asks for nothing from outside.
enum PageScript {
  static let source: StaticString = #"""
    (function () {
      'use strict';
      var body = document.body;
      var key = 'legwork-page:' + body.dataset.key;
      var visits = Array.prototype.slice.call(document.querySelectorAll('.visit'));
      var kept = { attended: {}, notes: {} };

      function make(name, properties, parts) {
        var element = Object.assign(document.createElement(name), properties);
        (parts || []).forEach(function (part) { element.append(part); });
        return element;
      }

      function load() {
        try {
          var found = JSON.parse(localStorage.getItem(key) || '{}');
          kept = { attended: found.attended || {}, notes: found.notes || {} };
        } catch (error) { return; }
      }

      function save() {
        try {
          localStorage.setItem(key, JSON.stringify(kept));
          return true;
        } catch (error) { return false; }
      }

      /* What is next. */
      function title(visit) { return visit.querySelector('h3').textContent; }
      function clock(visit) { return visit.querySelector('time').textContent; }
      function number(visit, name) { return Number(visit.dataset[name]); }
      function length(minutes) {
        if (minutes < 60) { return minutes + ' min'; }
        if (minutes >= 2880) { return Math.floor(minutes / 1440) + ' days'; }
        return Math.floor(minutes / 60) + ' h' + (minutes % 60 ? ' ' + minutes % 60 + ' min' : '');
      }

      function words(now, current, next) {
        var parts = current ? ['Now: ' + title(current) + '.'] : [];
        if (!next) { return parts.concat(current ? [] : ['The plan is over.']).join(' '); }
        parts.push('Next: ' + title(next) + ', ' + clock(next) + '.');
        var left = next.dataset.leave ? number(next, 'leave') - now : -1;
        var door = next.dataset.door ? number(next, 'door') - now : -1;
        parts.push(left > 0 ? 'Leave in ' + length(left) + '.'
          : left === 0 ? 'Leave now.'
          : door > 0 ? 'Be at the door in ' + length(door) + '.'
          : 'It begins in ' + length(number(next, 'start') - now) + '.');
        return parts.join(' ');
      }

      var line = make('section', { className: 'now' });
      line.setAttribute('aria-label', 'Now');
      var shown = '';
      function tell() {
        var now = Math.floor(Date.now() / 60000);
        var current = visits.filter(function (visit) {
          return number(visit, 'start') <= now && now < number(visit, 'end');
        })[0];
        var next = visits.filter(function (visit) { return number(visit, 'start') > now; })[0];
        visits.forEach(function (visit) {
          if (visit === current) { visit.setAttribute('aria-current', 'true'); }
          else { visit.removeAttribute('aria-current'); }
        });
        var text = words(now, current, next);
        if (text === shown) { return; }
        shown = text;
        var goal = current || next;
        line.replaceChildren(make('p', {}, [text]));
        if (goal) {
          goal.id = goal.id || 'goal-' + visits.indexOf(goal);
          line.append(make('a', { href: '#' + goal.id }, ['Show it']));
        }
      }

      /* Ticks and notes. */
      function controls(visit) {
        var code = visit.dataset.code, session = visit.dataset.session;
        var tick = make('input', { type: 'checkbox', checked: kept.attended[code] === true });
        tick.setAttribute('aria-label', 'Attended: ' + title(visit));
        tick.addEventListener('change', function () {
          if (tick.checked) { kept.attended[code] = true; } else { delete kept.attended[code]; }
          remember();
        });
        var note = make('textarea', { value: kept.notes[session] || '' });
        note.setAttribute('aria-label', 'Note on ' + title(visit));
        note.addEventListener('input', function () {
          if (note.value.trim()) { kept.notes[session] = note.value; }
          else { delete kept.notes[session]; }
          remember();
        });
        visit.querySelector('.what').append(make('div', { className: 'mine' }, [
          make('label', {}, [tick, 'Attended']),
          make('details', { open: note.value !== '' }, [make('summary', {}, ['Note']), note])
        ]));
      }

      var status = make('p', {});
      status.setAttribute('role', 'status');
      function remember() {
        status.textContent = save() ? '' : 'This browser keeps nothing: save before you leave.';
        output.value = exported();
      }

      function exported() {
        return JSON.stringify({
          format: 'legwork-page-notes', version: 1, event: body.dataset.event,
          attended: Object.keys(kept.attended).sort(),
          notes: Object.keys(kept.notes).sort().map(function (session) {
            return { session: session, note: kept.notes[session] };
          })
        }, null, 2) + '\n';
      }

      function download() {
        var url = URL.createObjectURL(new Blob([exported()], { type: 'application/json' }));
        make('a', { href: url, download: 'legwork-notes.json' }).click();
        setTimeout(function () { URL.revokeObjectURL(url); }, 60000);
        status.textContent = 'Saved. Read it with: legwork report --from legwork-notes.json';
      }

      var output = make('textarea', { readOnly: true });
      output.setAttribute('aria-label', 'Ticks and notes as text');
      function keep() {
        var button = make('button', { type: 'button' }, ['Save ticks and notes']);
        button.addEventListener('click', download);
        output.addEventListener('focus', function () { output.select(); });
        var heading = make('h2', { id: 'keep' }, ['Ticks and notes']);
        var section = make('section', { className: 'keep' }, [
          heading, make('p', {}, ['They stay in this browser until you save them.']), button, status,
          make('details', {}, [make('summary', {}, ['Show them as text']), output])
        ]);
        section.setAttribute('aria-labelledby', 'keep');
        document.querySelector('main').append(section);
      }

      /* On paper everything is unfolded. */
      var folded = [];
      addEventListener('beforeprint', function () {
        folded = Array.prototype.slice.call(document.querySelectorAll('.backup:not([open])'));
        folded.forEach(function (one) { one.open = true; });
      });
      addEventListener('afterprint', function () {
        folded.forEach(function (one) { one.open = false; });
      });

      if (!visits.length) { return; }
      load();
      visits.filter(function (visit) { return visit.dataset.code; }).forEach(controls);
      keep();
      remember();
      document.querySelector('header').append(line);
      tell();
      setInterval(tell, 15000);
    })();
    """#
}
