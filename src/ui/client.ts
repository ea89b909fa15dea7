import './desk/client.ts'
import './form/client.ts'
import './share/client.ts'
