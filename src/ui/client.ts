import './form/client.ts'
import './share/client.ts'
