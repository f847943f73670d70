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
      var kept = { attended: {}, notes: {}, known: {} };
      var told = { attended: {}, notes: {} };

      function make(name, properties, parts) {
        var element = Object.assign(document.createElement(name), properties);
        (parts || []).forEach(function (part) { element.append(part); });
        return element;
      }

      function load() {
        try {
          var found = JSON.parse(localStorage.getItem(key) || '{}');
          Object.keys(kept).forEach(function (name) { kept[name] = found[name] || {}; });
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

      /* Ticks and notes: those told by the page, and those kept here since. */
      function ticked(code) {
        return code in kept.attended ? kept.attended[code] : told.attended[code] === true;
      }

      function lines(text) { return text.split('\n'); }
      function without(list, other) {
        return list.filter(function (one) { return other.indexOf(one) < 0; });
      }

      /* What was noted here, and what a newer page tells besides. */
      function noted(session) {
        var page = told.notes[session] || [], mine = kept.notes[session];
        if (mine === undefined) { return page.join('\n'); }
        var more = without(page, (kept.known[session] || []).concat(lines(mine)));
        return (mine === '' ? [] : [mine]).concat(more).join('\n');
      }

      function hear(visit) {
        told.attended[visit.dataset.code] = visit.querySelector('.attended') !== null;
        told.notes[visit.dataset.session] =
          Array.prototype.map.call(visit.querySelectorAll('.note li'), function (line) {
            return line.textContent;
          });
      }

      /* What paper shows of them. */
      function write(visit, marks) {
        var list = lines(noted(visit.dataset.session)).filter(function (line) { return line.trim(); });
        marks.replaceChildren();
        if (ticked(visit.dataset.code)) {
          marks.append(make('p', { className: 'attended' }, ['Attended.']));
        }
        if (!list.length) { return; }
        marks.append(make('ul', { className: 'note' }, list.map(function (line) {
          return make('li', {}, [line]);
        })));
      }

      function controls(visit) {
        var code = visit.dataset.code, session = visit.dataset.session;
        var marks = visit.querySelector('.marks') || make('div', { className: 'marks' });
        var tick = make('input', { type: 'checkbox', checked: ticked(code) });
        tick.setAttribute('aria-label', 'Attended: ' + title(visit));
        tick.addEventListener('change', function () {
          kept.attended[code] = tick.checked;
          write(visit, marks);
          remember();
        });
        var note = make('textarea', { value: noted(session) });
        note.setAttribute('aria-label', 'Note on ' + title(visit));
        note.addEventListener('input', function () {
          kept.notes[session] = note.value.trim() ? note.value : '';
          kept.known[session] = told.notes[session];
          write(visit, marks);
          remember();
        });
        visit.querySelector('.what').append(marks, make('div', { className: 'mine' }, [
          make('label', {}, [tick, 'Attended']),
          make('details', { open: note.value !== '' }, [make('summary', {}, ['Note']), note])
        ]));
        write(visit, marks);
      }

      var status = make('p', {});
      status.setAttribute('role', 'status');
      function remember() {
        status.textContent = save() ? '' : 'This browser keeps nothing: save before you leave.';
        output.value = exported();
      }

      /* All ticks; of notes what the page does not tell already. */
      function exported() {
        var codes = Object.keys(Object.assign({}, told.attended, kept.attended)).sort();
        var notes = Object.keys(kept.notes).sort().map(function (session) {
          var known = (kept.known[session] || []).concat(told.notes[session] || []);
          return { session: session, note: without(lines(kept.notes[session]), known).join('\n') };
        });
        return JSON.stringify({
          format: 'legwork-page-notes', version: 1, event: body.dataset.event,
          attended: codes.filter(ticked),
          unattended: codes.filter(function (code) { return kept.attended[code] === false; }),
          notes: notes.filter(function (one) { return one.note.trim(); })
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
      body.classList.add('live');
      var sessions = visits.filter(function (visit) { return visit.dataset.code; });
      sessions.forEach(hear);
      sessions.forEach(controls);
      keep();
      remember();
      document.querySelector('header').append(line);
      tell();
      setInterval(tell, 15000);
    })();
    """#
}
