import { launchChromium } from './chromium.ts'
const origin='http://localhost:8911'
const b=await launchChromium()
for (const [w,q,scheme] of [[500,'?league=my-site','light'],[500,'?theme=dark&accent=c8102e','light'],[280,'?accent=6cabdd','light']] as const){
 const c=await b.newContext({viewport:{width:w,height:300},colorScheme:scheme,reducedMotion:'reduce'}); const p=await c.newPage()
 p.on('console',m=>console.log('console',m.text())); p.on('pageerror',e=>console.log('err',e))
 await p.goto(origin+'/embed/daily'+q)
 const shot=async(n:string)=>{ const h=await p.evaluate(()=>document.body.getBoundingClientRect().height); console.log(w,n,h, await p.evaluate(()=>document.documentElement.scrollWidth)); await p.screenshot({path:`/tmp/shots/${w}${q.replace(/\W/g,'_')}-${n}.png`,fullPage:true}) }
 let mq=0,mv=0
 for(let i=0;i<10;i++){ const h=await p.evaluate(()=>document.body.getBoundingClientRect().height); mq=Math.max(mq,h); if(i==0||i==4) await shot('q'+i); await p.locator('button.option').nth(i%2).click(); await p.locator('.verdict').waitFor(); mv=Math.max(mv,await p.evaluate(()=>document.body.getBoundingClientRect().height)); if(i<2) await shot('v'+i); await p.locator('[data-next]').click(); await p.locator('.verdict').waitFor({state:'detached'}) }
 console.log(w,'max q',mq,'max v',mv)
 await shot('result'); await p.locator('#name').fill('spam.com'); await p.locator('.save button').click(); await p.locator('[aria-invalid]').waitFor(); await shot('refused')
 await p.locator('#name').fill('Ada'); await p.locator('.save button').click(); await p.locator('.saved').waitFor(); await shot('saved')
 await p.goto(origin+'/embed/daily?theme=drak'); await shot('problem')
}
await b.close()
